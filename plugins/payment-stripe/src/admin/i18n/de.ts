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
  failedRefunds: {
    title: "Erstattungen, die nicht angekommen sind",
    what: "Die Bank hat sie nicht angenommen. Das Geld liegt wieder auf Ihrem Stripe-Konto: Zahlen Sie es auf anderem Weg zurück.",
    why: "{{reason}}, gesendet am {{day}}",
    status: "Zurückgekommen",
    reason: {
      charge_for_pending_refund_disputed: "Gegen die Zahlung läuft ein Einspruch",
      declined: "Von der Bank abgelehnt",
      expired_or_canceled_card: "Die Karte ist abgelaufen oder gekündigt",
      insufficient_funds: "Zu wenig Geld auf Ihrem Stripe-Konto",
      lost_or_stolen_card: "Die Karte wurde verloren oder gestohlen",
      merchant_request: "Auf Ihren Wunsch widerrufen",
      unknown: "Ohne Angabe von Gründen",
    },
  },
}
