import type { Mutant } from '../mutant'

const MATERIAL = ['tests/domain/notices/material.test.ts']
const AGAIN = ['tests/features/writing/edit/again.test.ts']
const BURDEN = ['tests/features/writing/edit/burden.test.ts']

/** Faults in what is suggested to whoever asks for a confirmation: whether everyone is asked anew, and how much may still be asked. */
export const ASKED_ANEW: readonly Mutant[] = [
  {
    kind: 'left-out',
    file: 'src/domain/notices/material.ts',
    find: "    .normalize('NFKC')\n",
    replace: '',
    what: 'everyone is asked anew for a digit that was written wide',
    tests: MATERIAL,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/material.ts',
    find: '  if (all(was, SPOTS).join() !== all(is, SPOTS).join()) return true\n',
    replace: '',
    what: 'another floor or another gate is the same place',
    tests: MATERIAL,
  },
  {
    kind: 'left-out',
    file: 'src/domain/notices/material.ts',
    find: ".replace(SPOTS, ' ')",
    replace: '',
    what: 'another floor is told as another number of people',
    tests: MATERIAL,
  },
  {
    kind: 'condition',
    file: 'src/domain/notices/material.ts',
    find: 'one === other : ms(one) === ms(other)',
    replace: 'one === other : one === other',
    what: 'the same deadline is another one, as it came from the cloud and as it was chosen',
    tests: MATERIAL,
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/edit/again.store.ts',
    find: ' && before !== null && ',
    replace: ' && ',
    what: 'what somebody decided about before is decided anew when it is opened',
    tests: AGAIN,
  },
  {
    kind: 'condition',
    file: 'src/features/writing/edit/again.store.ts',
    find: 'stands ? says : asks.question.says',
    replace: 'stands ? asks.question.says : says',
    what: 'who answered wrongly is shown a paragraph that the notice has no more',
    tests: AGAIN,
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/edit/again.store.ts',
    find: '!this.decided && ',
    replace: '',
    what: 'who has decided that nobody is asked anew is overruled by the next word',
    tests: AGAIN,
  },
  {
    kind: 'left-out',
    file: 'src/features/writing/edit/burden.store.ts',
    find: ' && this.isCharged()',
    replace: '',
    what: 'a correction is said to use up a place of the month',
    tests: BURDEN,
  },
  {
    kind: 'bound',
    file: 'src/features/writing/edit/burden.store.ts',
    find: 'monthOf(publishAt ?? this.store.now)',
    replace: 'publishAt ?? this.store.now',
    what: 'the cloud is asked with each minute that is tried, though the month is the same',
    tests: BURDEN,
  },
]
