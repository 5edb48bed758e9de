import type { en } from "./en"

export const de: typeof en = {
  disputes: {
    title: "Einsprüche",
    since: "{{reason}}, seit {{day}}",
    answerBy: "Bis {{day}} bei Stripe beantworten",
    status: {
      warning_needs_response: "Anfrage: braucht eine Antwort",
      warning_under_review: "Anfrage: wird geprüft",
      warning_closed: "Anfrage geschlossen",
      needs_response: "Braucht eine Antwort",
      under_review: "Wird geprüft",
      won: "Gewonnen",
      lost: "Verloren",
    },
    reason: {
      bank_cannot_process: "Die Bank kann es nicht bearbeiten",
      check_returned: "Scheck zurückgegeben",
      credit_not_processed: "Erstattung nicht erhalten",
      customer_initiated: "Von der Kundin oder dem Kunden begonnen",
      debit_not_authorized: "Abbuchung nicht erlaubt",
      duplicate: "Doppelt abgebucht",
      fraudulent: "Betrug",
      general: "Ohne Grund",
      incorrect_account_details: "Falsches Konto",
      insufficient_funds: "Konto nicht gedeckt",
      product_not_received: "Nicht erhalten",
      product_unacceptable: "Nicht wie beschrieben",
      subscription_canceled: "Abonnement gekündigt",
      unrecognized: "Nicht erkannt",
    },
  },
}
