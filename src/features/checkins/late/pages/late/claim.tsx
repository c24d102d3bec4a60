import { View } from '@tarojs/components'
import type { LateClaim } from '../../../../../contract/checkins'
import type { Instant } from '../../../../../domain/time'
import { live, part } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Num } from '../../../../../ui/num'
import { Seal } from '../../../../../ui/seal'
import { TextAction } from '../../../../../ui/text-action'
import { dayOf, RANGE_WORDS } from '../../../components/claim-words'
import { secondsTime } from '../../../time-words'
import { aboutWords, factWords, gapWords, stateWords } from '../../late-words'

interface Props {
  claim: LateClaim
  /** What was just answered, while it can be taken back. */
  given: boolean | null
  now: Instant
  /** Null where it was answered before. */
  onAnswer: ((seen: boolean) => void) | null
  onTakeBack: () => void
}

/** One claim with its times and what else is known: facts, no verdict. */
export function Claim({ claim, given, now, onAnswer, onTakeBack }: Props) {
  const { name, proof, codeAt, receivedAt, range } = claim
  const who = name === '' ? '没有留名字' : name
  return (
    <View className='claim' {...part('listitem')}>
      <View className='claim__head'>
        <Seal name={who} />
        <View className='claim__who'>
          <View className='text-item'>{who}</View>
          <View className='text-cap'>{aboutWords(claim)}</View>
        </View>
      </View>
      <View className='claim__times'>
        <Time label={proof === 'passcode' ? '输入口令' : '码的时间'} at={codeAt} now={now} />
        <Time label='收到' at={receivedAt} now={now} />
        <View className='claim__time'>
          <View className='text-cap'>相差</View>
          <View className='text-figures'>{gapWords(codeAt, receivedAt)}</View>
        </View>
      </View>
      {factWords(claim).map((fact) => (
        <View key={fact} className='text-note text-amber claim__fact'>
          {fact}
        </View>
      ))}
      <View className='claim__foot'>
        <View className='text-note text-2'>{`位置：${RANGE_WORDS[range]}`}</View>
        <View className='claim__acts' {...live}>
          {onAnswer === null ? (
            <View className='text-2'>{stateWords(claim)}</View>
          ) : given !== null ? (
            <>
              <View className={given ? 'text-green' : 'text-2'}>{given ? '已确认到场' : '记为没见到'}</View>
              <TextAction undoes spoken={`撤销${who}`} onTap={onTakeBack}>
                撤销
              </TextAction>
            </>
          ) : (
            <>
              <Button small spoken={`没见到${who}`} onTap={() => onAnswer(false)}>
                没见到
              </Button>
              <Button small spoken={`确认到场，${who}`} onTap={() => onAnswer(true)}>
                确认到场
              </Button>
            </>
          )}
        </View>
      </View>
    </View>
  )
}

function Time({ label, at, now }: { label: string; at: Instant; now: Instant }) {
  return (
    <View className='claim__time'>
      <View className='text-cap'>{[label, dayOf(at, now)].filter(Boolean).join(' ')}</View>
      <Num>{secondsTime(at)}</Num>
    </View>
  )
}
