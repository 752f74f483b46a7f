import { html } from "hono/html";
import type { ShownPayment } from "../../council/payment-desk.js";
import { layout } from "./layout.js";

type Html = ReturnType<typeof html>;

const PENCE = 100;

const WORDS = {
  en: {
    title: "Confirm your payment",
    notice: "This is a made-up payment page. It takes no card and no money: you play the payer.",
    forWhat: "Payment for",
    total: "Total amount",
    to: "To",
    what: "What happens?",
    pay: "Pay",
    decline: "Have the card declined",
    cancel: "Cancel the payment",
    back: "Continue",
    paid: "Your payment was successful",
    failed: "Your payment was declined",
    expired: "Your payment has expired",
    cancelled: "Your payment was cancelled",
    noMoney: "No money has been taken.",
  },
  cy: {
    title: "Cadarnhau eich taliad",
    notice:
      "Tudalen dalu ffug yw hon. Nid yw'n cymryd cerdyn nac arian: chi sy'n chwarae rhan y talwr.",
    forWhat: "Taliad am",
    total: "Cyfanswm",
    to: "I",
    what: "Beth sy'n digwydd?",
    pay: "Talu",
    decline: "Gwrthod y cerdyn",
    cancel: "Canslo'r taliad",
    back: "Parhau",
    paid: "Roedd eich taliad yn llwyddiannus",
    failed: "Cafodd eich taliad ei wrthod",
    expired: "Mae eich taliad wedi dod i ben",
    cancelled: "Cafodd eich taliad ei ganslo",
    noMoney: "Nid oes arian wedi'i gymryd.",
  },
} as const;

/** The form: what is to be paid, and three buttons. */
export function paymentPage(payment: ShownPayment): Html {
  const words = WORDS[payment.language];
  const { authority, token } = payment;
  return layout(
    `${words.title}: ${authority}`,
    html`
      <h1>${words.title}</h1>
      <p class="clock">${words.notice}</p>
      ${summary(payment)}
      <form method="post">
        <input type="hidden" name="token" value="${token}">
        <h2 id="what">${words.what}</h2>
        <p role="group" aria-labelledby="what">
          <button name="choice" value="pay">${words.pay} ${inPounds(payment)}</button>
          <button name="choice" value="decline" class="second">${words.decline}</button>
          <button name="choice" value="cancel" class="second">${words.cancel}</button>
        </p>
      </form>
    `,
    payment.language,
  );
}

/** What became of a payment that is over. */
export function finishedPage(payment: ShownPayment): Html {
  const words = WORDS[payment.language];
  const { authority, failure, returnUrl, status } = payment;
  const paid = status === "paid" || status === "refunded";
  const title = paid
    ? words.paid
    : failure === "expired"
      ? words.expired
      : status === "cancelled"
        ? words.cancelled
        : words.failed;
  return layout(
    `${title}: ${authority}`,
    html`
      <h1>${title}</h1>
      ${paid ? "" : html`<p>${words.noMoney}</p>`}
      ${summary(payment)}
      <p><a href="${returnUrl}">${words.back}</a></p>
    `,
    payment.language,
  );
}

/** The form was sent before, or is not the newest. Nothing was done. */
export function stalePage(path: string): Html {
  return layout(
    "This page is out of date",
    html`
      <h1>This page is out of date</h1>
      <p>
        The payment was opened again since, or this form was sent already. Nothing was done with it.
      </p>
      <p><a href="${path}">Go to the payment</a></p>
    `,
  );
}

/** There is no payment at this address. */
export function lostPage(): Html {
  return layout(
    "Page not found",
    html`
      <h1>Page not found</h1>
      <p>There is no payment at this address. Check that it is whole, or ask for the payment again.</p>
    `,
  );
}

function summary(payment: ShownPayment): Html {
  const words = WORDS[payment.language];
  const { en = "", cy = en } = payment.description;
  return html`
    <dl>
      <dt>${words.forWhat}</dt><dd>${payment.language === "cy" ? cy : en}</dd>
      <dt>${words.to}</dt><dd>${payment.authority}</dd>
      <dt>${words.total}</dt><dd>${inPounds(payment)}</dd>
    </dl>
  `;
}

function inPounds({ amountPence }: ShownPayment): string {
  return `£${(amountPence / PENCE).toFixed(2)}`;
}
