import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { placeWords } from '../../roll-words'
import type { Question, ScanningStore } from '../../scanning.store'

function aboutWords({ row }: Question): string {
  if (row === null || row.name === '') return '对方没有报这一场的名。到了就能登记。'
  const place = placeWords(row)
  const who = [row.name, row.branch ?? '未加入团组织'].join('，')
  return place === '' ? `${who}。没有报这一场的名，到了就能登记。` : `${who}。${place}，到了就能登记。`
}

/** Who has no place is here all the same: what to note is the keeper's to say, and nobody is sent away by the app. */
export const UnlistedSheet = observer(function UnlistedSheet({ scanning }: { scanning: ScanningStore }) {
  const { question } = scanning
  if (question === null) return null
  const waits = question.row?.place?.state === 'waiting'
  return (
    <Sheet open title='不在名单上' onClose={() => scanning.close()}>
      <View className='text-2'>{aboutWords(question)}</View>
      <View className='checkins__acts'>
        <Button kind='text' onTap={() => void scanning.leaveOut()}>
          不登记
        </Button>
        <Button kind='primary' grow onTap={() => void scanning.note()}>
          {waits ? '候补转到场' : '登记为现场'}
        </Button>
      </View>
    </Sheet>
  )
})
