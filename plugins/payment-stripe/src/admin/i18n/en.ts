/** The English texts; the other languages have the same keys, which their type demands. Stripe's codes are its own. */
export const en = {
  disputes: {
    title: "Disputes",
    since: "{{reason}}, since {{day}}",
    answerBy: "Answer in Stripe's dashboard by {{day}}",
    status: {
      warning_needs_response: "Inquiry: needs an answer",
      warning_under_review: "Inquiry: under review",
      warning_closed: "Inquiry closed",
      needs_response: "Needs an answer",
      under_review: "Under review",
      won: "Won",
      lost: "Lost",
    },
    reason: {
      bank_cannot_process: "The bank cannot process it",
      check_returned: "Cheque returned",
      credit_not_processed: "Refund not received",
      customer_initiated: "Begun by the customer",
      debit_not_authorized: "Debit not authorized",
      duplicate: "Charged twice",
      fraudulent: "Fraud",
      general: "No reason given",
      incorrect_account_details: "Wrong account",
      insufficient_funds: "Not enough money on the account",
      product_not_received: "Not received",
      product_unacceptable: "Not as described",
      subscription_canceled: "Subscription cancelled",
      unrecognized: "Not recognized",
    },
  },
}
