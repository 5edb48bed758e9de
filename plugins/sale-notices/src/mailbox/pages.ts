import Handlebars from "handlebars"

import type { StoredMail } from "./read-mailbox"

const style = `
  :root { color-scheme: light dark; --ink: #332c27; --quiet: #5f5348; --line: #e7ddce; --desk: #f4eee4; --sheet: #fff; --accent: #8a3b22 }
  @media (prefers-color-scheme: dark) { :root { --ink: #f4eee4; --quiet: #a99a87; --line: #4a4038; --desk: #161311; --sheet: #221d1a; --accent: #e5a483 } }
  body { margin: 0; background: var(--desk); color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 3rem }
  h1 { font: 600 1.75rem/1.25 Georgia, serif; margin: 0 0 .25rem; overflow-wrap: anywhere }
  a { color: var(--accent) }
  p.quiet, dt, .time { color: var(--quiet) }
  .sheet { background: var(--sheet); border-radius: .75rem; margin: 1.5rem 0; overflow: hidden }
  ol { list-style: none; padding: 0 } li + li { border-top: 1px solid var(--line) }
  li a { display: grid; gap: 0 1rem; grid-template-columns: 1fr auto; padding: .8rem 1.25rem; color: inherit; text-decoration: none }
  li a:hover strong, li a:focus-visible strong { text-decoration: underline }
  li strong, li .to { overflow-wrap: anywhere } .to { color: var(--quiet); grid-column: 1 / -1 }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 1rem 0; overflow-wrap: anywhere } dd { margin: 0 }
  iframe { display: block; width: 100%; height: 70vh; border: 0; background: #fff }
  pre { margin: 0; padding: 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace }
  summary { cursor: pointer; padding: .8rem 1.25rem; font-weight: 600 }
`

const layout = (body: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>{{title}}</title><style>${style}</style></head>
<body><main>${body}</main></body>
</html>`

const list = Handlebars.compile(layout(`
<h1>Mailbox</h1>
<p class="quiet">What the shop would have sent: {{count}} e-mail{{#unless one}}s{{/unless}}. No provider is set up, so none has left.</p>
<ol class="sheet">
{{#each mails}}
<li><a href="/mailbox/{{id}}"><strong dir="auto">{{subject}}</strong><time class="time" datetime="{{iso}}">{{when}}</time><span class="to">to {{to}}</span></a></li>
{{else}}
<li><p class="quiet" style="padding:0 1.25rem">No mail yet. Place an order, and it comes here.</p></li>
{{/each}}
</ol>
<p>{{#if newer}}<a href="/mailbox?page={{newer}}">Newer</a> {{/if}}{{#if older}}<a href="/mailbox?page={{older}}">Older</a>{{/if}}</p>`))

const single = Handlebars.compile(layout(`
<p><a href="/mailbox">← Mailbox</a></p>
<h1 dir="auto">{{subject}}</h1>
<dl><dt>From</dt><dd>{{from}}</dd><dt>To</dt><dd>{{to}}</dd><dt>Date</dt><dd>{{when}}</dd></dl>
<div class="sheet"><iframe title="The mail as a mail program shows it" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" srcdoc="{{framed}}"></iframe></div>
<details class="sheet"><summary>Text part</summary><pre dir="auto">{{text}}</pre></details>
<details class="sheet"><summary>Headers</summary><pre>{{#each headers}}{{name}}: {{value}}
{{/each}}</pre></details>`))

/** The mails run no script and load nothing but pictures; the page itself needs only its own style. */
export const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const when = (time: Date) => time.toISOString().replace("T", " ").replace(/\.\d+Z$/, " UTC")

/** The list, the newest mail first. Everything that comes from a mail is escaped. */
export function mailboxPage(mails: StoredMail[], count: number, page: { newer: number | null, older: number | null }): string {
  return list({
    title: "Mailbox",
    count,
    one: count === 1,
    ...page,
    mails: mails.map(mail => ({ ...mail, subject: mail.subject || "(no subject)", iso: mail.time.toISOString(), when: when(mail.time) })),
  })
}

/** One mail. Its HTML is an attribute's escaped text here, and a document of its own in the frame, without scripts; its links open beside it. */
export function mailPage(mail: StoredMail): string {
  return single({ ...mail, title: mail.subject, when: when(mail.time), framed: mail.html.replace("<head>", "<head><base target=\"_blank\">") })
}
