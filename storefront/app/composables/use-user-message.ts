/** `toUserMessage` in the language of the page. */
export function useUserMessage() {
  const { t } = useI18n()
  return (error: unknown) => toUserMessage(error, key => t(key))
}
