const signIns = [
  ["admin@craftmart.test", "the admin panel"],
  ["artisan1@craftmart.test", "an artisan"],
  ["artisan2@craftmart.test", "another artisan"],
  ["buyer@craftmart.test", "a buyer"],
]

/** What a start ends with: where everything is, and how to get in. */
export function greeting({ storefrontUrl, backendUrl, demo }) {
  const lines = [
    "",
    `  Storefront   ${storefrontUrl}`,
    `  Admin panel  ${backendUrl}/app`,
    `  API          ${backendUrl}`,
  ]
  if (demo) {
    lines.push(
      `  Mails        ${backendUrl}/mailbox`,
      "",
      "  Sign in (password: handmade)",
      ...signIns.map(([email, who]) => `    ${email.padEnd(26)}${who}`),
    )
  }
  return [...lines, "", "  Ctrl-C stops everything.", ""].join("\n")
}
