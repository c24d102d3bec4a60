import { finishMove } from '../shared/people/move-member'
import { openMoves, type Move } from '../shared/people/moves.repo'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Goes on with moves that died on their way or had to wait, person by person. Answers with how many were finished. */
export async function goOnMoving(run: JobRun): Promise<number> {
  let finished = 0
  for (const moves of fromElsewhere(byPerson(await openMoves()), run.now)) {
    // A person's next move waits for the one before.
    for (const move of moves) {
      if (!run.hasTime()) return finished
      if (!(await run.failures.apart(() => finishMove(move, run)))) break
      finished += 1
    }
  }
  return finished
}

function byPerson(moves: readonly Move[]): Move[][] {
  const persons = new Map<string, Move[]>()
  for (const move of moves) persons.set(move.memberId, [...(persons.get(move.memberId) ?? []), move])
  return [...persons.values()]
}
