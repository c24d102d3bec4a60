import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { openSettings } from '../../../../../services/platform/calendar'
import { canScan } from '../../../../../services/platform/scan'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Num } from '../../../../../ui/num'
import { TextAction } from '../../../../../ui/text-action'
import type { RollStore } from '../../roll.store'
import type { Said, ScanningStore } from '../../scanning.store'

interface Props {
  store: RollStore
  scanning: ScanningStore
}

const said = (line: Said | null): string => (line === null ? '' : [line.who, line.words].filter(Boolean).join('\u3000'))

/** How many are here, what came of the last scan, and the camera for the next. */
export const Foot = observer(function Foot({ store, scanning }: Props) {
  const { counts } = store
  const line = scanning.asking ? '正在核对…' : said(scanning.said)
  const tone = scanning.asking ? '' : ` text-${scanning.said?.tone ?? 'green'}`
  return (
    <>
      <View className={`roll-foot__said text-bold${line === '' ? ' roll-foot__said--none' : tone}`} {...live}>
        {line !== '' && <Text>{line}</Text>}
        {scanning.noCamera && <TextAction onTap={() => void openSettings()}>打开相机权限</TextAction>}
      </View>
      <View className='roll-foot__count'>
        <View className='roll-foot__numbers'>
          <Num>{counts.present}</Num>
          <Text className='text-2'>{`/ ${counts.all} 已到`}</Text>
        </View>
        <View className='text-cap'>
          {canScan ? '没到的只有你看得到' : '没到的只有你看得到。网页里不能扫码，用手动登记。'}
        </View>
      </View>
      {canScan && (
        <Button kind='primary' icon='scan' busy={scanning.open} onTap={() => void scanning.start()}>
          扫对方的码
        </Button>
      )}
    </>
  )
})
