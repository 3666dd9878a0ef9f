import 'yargs'

declare module 'yargs' {
  interface Argv {
    /** What yargs calls between its own parts. */
    getInternalMethods(): { getUsageInstance(): { cacheHelpMessage: () => void } }
  }
}
