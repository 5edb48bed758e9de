import { tmpdir } from "node:os"
import { join } from "node:path"

/** What Medusa reads from the environment when a suite boots it. */
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL ??= "warn"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
// The mails of a test stay out of the developer's own mailbox.
process.env.UPLOADS_DIR ??= join(tmpdir(), "craftmart-test-uploads")
process.env.MAILBOX_DIR ??= join(tmpdir(), "craftmart-test-mailbox")
