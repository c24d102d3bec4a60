import { View } from '@tarojs/components'
import { clockTime } from '../../../../../domain/time'
import { part, tappable } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Icon } from '../../../../../ui/icon'
import { Num } from '../../../../../ui/num'
import { placeWords, PROOF_WORDS } from '../../roll-words'
import { isHere, type ShownRow } from '../../shown-rows'

interface Props {
  row: ShownRow
  onRegister: () => void
  onPerson: () => void
}

/** Whom the row is of; who came without being known is a number until the cloud has told. */
function aboutWords(row: ShownRow): string {
  if (row.name === '') return row.unsent === null ? '没有留名字' : '联网后显示是谁'
  const absent = row.absentAt === null || isHere(row) ? '' : `${clockTime(row.absentAt)} 说来不了`
  return [row.branch ?? '未加入团组织', placeWords(row), absent].filter(Boolean).join('\u3000')
}

/** One on the roll: their number helps to find them, and is no rank. */
export function PersonRow({ row, onRegister, onPerson }: Props) {
  const { number, name, attendance, unsent } = row
  const who = name === '' ? '现场 1 人' : name
  return (
    <View className='roll-row' {...part('listitem')}>
      <View className='roll-row__number'>{number !== null && <Num size='s'>{number}</Num>}</View>
      <View className='roll-row__who'>
        <View className='text-item'>{who}</View>
        <View className='text-cap'>{aboutWords(row)}</View>
        {attendance?.state === 'waiting' && <View className='text-cap text-amber'>晚到的签到，等你确认</View>}
      </View>
      {attendance && isHere(row) ? (
        <View
          className='roll-row__here'
          {...tappable(onPerson, {
            label: `${who}到了，${clockTime(attendance.at)}，${PROOF_WORDS[attendance.proof]}${unsent ? '，待上传' : ''}`,
          })}
        >
          <View className='roll-row__time'>
            <View className='roll-row__check'>
              <Icon name='check' size='xs' />
            </View>
            <View className='text-figures'>{clockTime(attendance.at)}</View>
          </View>
          <View className={`text-cap${unsent ? ' text-amber' : ''}`}>
            {`${PROOF_WORDS[attendance.proof]}${unsent ? '，待上传' : ''}`}
          </View>
        </View>
      ) : (
        <Button small spoken={`手动登记${who}`} onTap={onRegister}>
          手动登记
        </Button>
      )}
    </View>
  )
}
