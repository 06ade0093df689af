import fc from 'fast-check'

/**
 * Properties are tried with the same examples on every machine, unless BROADSHEET_SEED asks for others. A failing
 * property prints its seed and path; BROADSHEET_RUNS=10000 looks further than usual.
 */
const seed = Number(process.env.BROADSHEET_SEED ?? 20_201_222)
const runs = Number(process.env.BROADSHEET_RUNS ?? 100)

fc.configureGlobal({ seed, numRuns: runs, verbose: fc.VerbosityLevel.Verbose })
