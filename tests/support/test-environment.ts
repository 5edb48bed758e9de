/** What Medusa reads from the environment when a suite boots it. */
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL ??= "warn"
process.env.MEDUSA_DISABLE_TELEMETRY = "true"
