import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { goTo } from '../../../../desk/go'
import { Button } from '../../../../ui/button'
import type { MovingStore } from '../../moving.store'
import { writingsUrl } from '../../routes'
import { kindsWords } from '../../words'

interface Props {
  store: MovingStore
  onDrop: () => void
}

/** What can be done now; what can't says why. Missing while something goes on by itself, or nothing is there. */
export const Foot = observer(function Foot({ store, onDrop }: Props) {
  const { summary, doing, offline, told, orgId } = store
  if (summary === null) return null
  const { counts, step } = summary
  const busy = doing !== null
  if (told)
    return (
      <>
        {counts['to-fix'] > 0 ? (
          <Button onTap={() => store.lookOn()}>{`接着看 ${counts['to-fix']} 篇`}</Button>
        ) : (
          <Button onTap={() => store.lookOn()}>逐篇看</Button>
        )}
        <Button onTap={() => store.putAway()}>再导一批</Button>
        <Button kind='primary' onTap={() => goTo(writingsUrl(orgId))}>
          看公告列表
        </Button>
      </>
    )
  const words = (
    <View className='text-cap moving__foot-words'>
      {`${kindsWords(summary)}标题、日期、来源从页面标签里认，没有的从正文里认。`}
    </View>
  )
  if (step === 'reading')
    return (
      <>
        {words}
        <Button disabled={busy || offline} onTap={onDrop}>
          放弃
        </Button>
        <Button kind='primary' disabled={busy || offline} onTap={() => void store.goOnReading()}>
          {offline ? '没有网络' : '接着读'}
        </Button>
      </>
    )
  const { ready } = counts
  const going = summary.applied > 0 ? '接着导' : '导入'
  return (
    <>
      {words}
      {step !== 'done' && (
        <Button disabled={busy || offline} onTap={onDrop}>
          放弃
        </Button>
      )}
      <Button disabled={busy} onTap={() => store.putAway()}>
        {step === 'done' ? '再导一批' : '存着下次再改'}
      </Button>
      <Button kind='primary' disabled={offline || ready === 0 || busy} onTap={() => void store.apply()}>
        {offline ? '导入要联网' : ready === 0 ? '没有可导入的' : `${going} ${ready} 篇`}
      </Button>
    </>
  )
})
