/** An implementation answered what its operation cannot answer. The message holds no values. */
export class AnswerError extends TypeError {
  override readonly name = "AnswerError";
}
