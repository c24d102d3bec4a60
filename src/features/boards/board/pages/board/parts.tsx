import { Text, View } from '@tarojs/components'
import type { BranchBoard } from '../../../../../contract/boards'
import { Num } from '../../../../../ui/num'
import { Cell } from '../../../../../ui/people-grid'
import { Definitions } from '../../../components/definitions'
import { Freshness } from '../../../components/freshness'
import { FrozenLine } from '../../../components/frozen-line'
import { percentWords } from '../../../number-words'
import { STATE_NAMES } from '../../../../../domain/assignments/state-names'
import { fractionWords } from '../../../../../domain/assignments/rate-words'
import { BoardExport } from './board-export'
import './parts.scss'

interface Props {
  board: BranchBoard
  busy: boolean
  onRefresh: () => void
  /** On a desk the way to a table stands above, beside the name. */
  wide?: boolean
}

/** What the rate is made of: counts, the fraction, as of when; youth apart. */
export function Parts({ board, busy, onRefresh, wide }: Props) {
  const { rate, youthRate, frozen, now } = board
  return (
    <View>
      <Counts counts={board.counts} />
      <View className='board-parts__fraction'>{fractionWords(rate)}</View>
      <FrozenLine frozen={frozen} live={{ rate, coverage: null }} />
      {youthRate.roster > 0 && (
        <View className='text-note text-2'>
          {`青年另计：${fractionWords(youthRate)}，${percentWords(youthRate.percent)}%`}
        </View>
      )}
      <View className='board-parts__made'>
        <Freshness asOf={rate.asOf} now={now} busy={busy} onRefresh={onRefresh} />
        <View className='board-parts__tools'>
          {!wide && <BoardExport board={board} />}
          <Definitions of='board' />
        </View>
      </View>
    </View>
  )
}

function Counts({ counts }: { counts: BranchBoard['counts'] }) {
  const shown = [
    { kind: 'done', count: counts.done + counts.corrected, word: '已完成', always: true },
    { kind: 'in-progress', count: counts.inProgress, word: STATE_NAMES['in-progress'], always: true },
    { kind: 'not-started', count: counts.notStarted, word: STATE_NAMES['not-started'], always: true },
    { kind: 'late', count: counts.late, word: '补学', always: false },
    { kind: 'excused', count: counts.excused, word: STATE_NAMES.excused, always: false },
  ] as const
  return (
    <View className='board-counts'>
      {shown
        .filter(({ always, count }) => always || count > 0)
        .map(({ kind, count, word }) => (
          <View key={kind} className='board-counts__one'>
            <Cell kind={kind} />
            <Num size='m'>{count}</Num>
            <Text className='text-cap'>{word}</Text>
          </View>
        ))}
    </View>
  )
}
