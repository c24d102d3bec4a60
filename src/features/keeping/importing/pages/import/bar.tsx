import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import type { ImportStore } from '../../import.store'

/** What can be done now; what can't says why. */
export const Bar = observer(function Bar({ store }: { store: ImportStore }) {
  const { summary, doing, offline, paused } = store
  if (summary === null) return null
  const { counts, step, rows } = summary
  const left = counts['to-fix']
  const busy = doing !== null
  if (step === 'done')
    return (
      <Button kind='primary' grow onTap={() => store.startAnew()}>
        再导一张
      </Button>
    )
  if (store.step === 5)
    return doing === 'applying' ? (
      <Button disabled={paused} grow onTap={() => store.pause()}>
        {paused ? '正在停' : '暂停'}
      </Button>
    ) : (
      <Button kind='primary' grow disabled={offline} onTap={() => void store.apply()}>
        {offline ? '没有网络，联网后接着导' : '接着导'}
      </Button>
    )
  return (
    <>
      <Button disabled={offline || busy} onTap={() => void store.drop()}>
        放弃
      </Button>
      {left > 0 && (
        <Button disabled={offline || busy} onTap={() => void store.skipRest()}>
          {`跳过这 ${left} 行`}
        </Button>
      )}
      <Button
        kind='primary'
        grow
        disabled={offline || left > 0 || rows === 0}
        busy={busy}
        onTap={() => void store.apply()}
      >
        {offline ? '导入要联网' : left > 0 ? `还有 ${left} 行要改` : rows === 0 ? '没有要导入的' : `导入 ${rows} 行`}
      </Button>
    </>
  )
})
