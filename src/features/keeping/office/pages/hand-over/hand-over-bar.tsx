import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { openSettings } from '../../../../../services/platform/calendar'
import { canScan, scanSeen } from '../../../../../services/platform/scan'
import { Button } from '../../../../../ui/button'
import { BarProblem } from '../../../components/bar-problem'
import type { HandOverStore } from '../../hand-over.store'

/** What comes next, and why it can't where it can't. */
export const HandOverBar = observer(function HandOverBar({ store }: { store: HandOverStore }) {
  const { problem, cameraRefused, open, busy, offline } = store
  const [title, about] = wordsOf(store)
  const ready = canScan && store.waiting === null && !offline
  return (
    <>
      <BarProblem>{problem ?? ''}</BarProblem>
      <View className='hand-over__bar-words'>
        <View className='text-bold'>{title}</View>
        <View className='text-cap'>{about}</View>
      </View>
      {cameraRefused && <Button onTap={() => void openSettings()}>去设置</Button>}
      {open ? (
        <Button busy={busy === 'withdraw'} disabled={offline} onTap={() => void store.withdraw()}>
          收回
        </Button>
      ) : (
        <Button kind='primary' disabled={!ready} busy={busy === 'offer'} onTap={() => void store.scan(scanSeen)}>
          发起交接
        </Button>
      )}
    </>
  )
})

function wordsOf({ open, waiting, offline }: HandOverStore): [title: string, about: string] {
  if (offline) return ['没有网络', open ? '联网后能收回或更换' : '联网后再发起']
  if (open) return ['已经发起', '对方在“我的签到码”里接受']
  if (waiting !== null) return [`还有 ${waiting}待上传`, '传完就能发起']
  if (!canScan) return ['在微信里发起', '网页不能扫码']
  return ['扫对方的签到码', '请对方打开“我的签到码”']
}
