const mark = "Refused for good: "

/**
 * A mail that no further try can deliver. The mark is in the message, because Medusa's Notification Module
 * hands on nothing else of a provider's error.
 */
export class PermanentFailure extends Error {
  constructor(reason: string) {
    super(mark + reason)
  }
}

/** Whether a message, wrapped by whomever, comes from a {@link PermanentFailure}. */
export function isPermanent(message: string): boolean {
  return message.includes(mark)
}
