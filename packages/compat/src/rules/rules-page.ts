import { type OperationRule, operationRules } from "../operations/rules.js";
import { annotationRules, typeRules } from "./annotation-rules.js";
import type { Rule } from "./rule.js";
import { assertionRules } from "./schema-rules.js";

const parts: readonly (readonly [title: string, words: string, rules: readonly Rule[]])[] = [
  [
    "Which values are valid",
    "Edits of the keywords by which values are refused. Each is judged for who sends values (input) and for who reads them (output). What it says of a direction is what the edit does where it stands: where something around it makes that impossible, it is proven safe.",
    assertionRules,
  ],
  ["What schemas say beside that", "No value becomes valid or invalid by these.", annotationRules],
  ["Types of a domain", "Names that code is written with.", typeRules],
  [
    "Operations",
    "What `openapi.yaml` describes. Each has one verdict, in one direction.",
    operationRules,
  ],
];

/** The documentation of all rules, in Markdown: RULES.md, which a test holds in step. */
export function rulesPage(): string {
  const sections = parts.map(([title, words, rules]) =>
    [`## ${title}\n`, `${words}\n`, ...rules.map(ruleText)].join("\n"),
  );
  return [
    "# Rules\n",
    "Every finding of `localo diff` and of `compareSchemas`, `compareDomains` and `compareOperations` names one of these rules. An id is never given to another rule. What the verdicts mean stands in the [README](README.md#verdicts).\n",
    ...sections,
  ].join("\n");
}

function ruleText(rule: Rule): string {
  const { id, title, description, mirror, claims } = rule;
  const lines = [`### ${id}\n`, `${title}. ${description.trim()}\n`];
  const facts = [
    ...(isOfOperations(rule) ? [`${rule.verdict}, ${rule.bump}, ${rule.direction}`] : []),
    ...(claims.length > 0 ? [`Edits: ${claims.map((claim) => `\`${claim}\``).join(", ")}`] : []),
    mirror === id ? "Its own reverse" : `Reverse: [${mirror}](#${mirror})`,
  ];
  return [...lines, `${facts.join(". ")}.\n`].join("\n");
}

function isOfOperations(rule: Rule): rule is OperationRule {
  return "verdict" in rule;
}
