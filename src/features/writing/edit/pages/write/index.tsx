import { View } from '@tarojs/components'
import { useDidHide, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { goTo } from '../../../../../desk/go'
import { STAGE_NAMES } from '../../../../../domain/publishing/piece'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Skeleton } from '../../../../../ui/skeleton'
import { Tag } from '../../../../../ui/tag'
import { useRefresh } from '../../../../../ui/use-refresh'
import { useWide } from '../../../../../ui/use-wide'
import { aboutWritingUrl } from '../../../list-routes'
import { STAGE_TONES } from '../../../words'
import { Editing } from '../../editing'
import { savingWords } from '../../words'
import { Desk } from './desk'
import { Sheets } from './sheets'
import { WriteBar } from './write-bar'
import './index.scss'

/** A notice as it is written: 32b on a desk, 32c on a phone. */
export default observer(function WritePage() {
  const { orgId = '', noticeId } = useRouter().params
  const editing = useStore((app) => new Editing(app, orgId, noticeId || undefined))
  const { store } = editing
  const wide = useWide()
  useRefresh(store)
  useEffect(() => () => editing.stop(), [editing])
  useDidHide(() => void store.save())
  const { found, saving, savedAt, text, correcting } = store
  const saved = (
    <View className='text-cap text-figures desk__tool' {...live}>
      {savingWords({ saving, savedAt, version: found?.version ?? null, offline: editing.offline })}
      {saving === 'refused' && store.refusal ? `：${store.refusal.message}` : ''}
    </View>
  )
  const history = found !== null && (
    <Button small icon='clock' onTap={() => goTo(aboutWritingUrl(found.noticeId))}>
      历史
    </Button>
  )
  const stage = found?.stage ?? 'draft'
  const tools = text && (
    <>
      <Tag tone={STAGE_TONES[stage]}>{STAGE_NAMES[stage]}</Tag>
      {saved}
      {history}
      {store.editable && (
        <Button small onTap={() => void store.save()}>
          存草稿
        </Button>
      )}
    </>
  )
  return (
    <DeskScreen
      title={correcting ? '更正公告' : '写公告'}
      current='notices'
      of={orgId}
      narrow
      onSave={() => void store.save()}
      tools={tools}
      bar={text ? <WriteBar editing={editing} /> : undefined}
    >
      <Loaded from={store.shown} skeleton={<WriteSkeleton />} onRetry={() => void store.refresh()}>
        {() => (
          <View className='write'>
            {!wide && (
              <View className='write__tools'>
                {saved}
                {history}
              </View>
            )}
            <Desk editing={editing} />
          </View>
        )}
      </Loaded>
      <Sheets editing={editing} />
    </DeskScreen>
  )
})

const WriteSkeleton = () => (
  <View className='write'>
    <Skeleton width='100%' height={48} top={12} />
    <Skeleton width='100%' height={280} top={12} />
    <Skeleton width='100%' height={48} top={20} />
    <Skeleton width='100%' height={48} top={12} />
  </View>
)
