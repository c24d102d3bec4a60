/** Where a step keeps all that it prints, as a path from the project's folder. */
export function logOf(name: string): string

/**
 * Runs a command to its end; what it prints goes to its log. Answers with the exit code. The command's fourth stream is what this
 * process prints to.
 */
export function logged(name: string, command: readonly string[], env?: Record<string, string>): Promise<number>

/** The same; a failure shows the end of the log and names the file. */
export function quietly(name: string, command: readonly string[], env?: Record<string, string>): Promise<number>

/** Seconds since a moment of `performance.now()`, for a line of progress. */
export function secondsSince(began: number): string
