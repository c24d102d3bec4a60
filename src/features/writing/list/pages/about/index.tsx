import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { STAGE_NAMES } from '../../../../../domain/publishing/piece'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Tag } from '../../../../../ui/tag'
import { useRefresh } from '../../../../../ui/use-refresh'
import { STAGE_TONES, UNTITLED } from '../../../words'
import { ActsStore } from '../../acts.store'
import { About } from '../../components/about'
import './index.scss'

/** One notice of the list, as a phone shows it: how it stands, what can be done with it, its history. */
export default observer(function AboutPage() {
  const { noticeId = '' } = useRouter().params
  return <OfNotice key={noticeId} noticeId={noticeId} />
})

const OfNotice = observer(function OfNotice({ noticeId }: { noticeId: string }) {
  const store = useStore((app) => new ActsStore(app, noticeId))
  useRefresh(store)
  const found = store.writing.found.value
  return (
    <DeskScreen title='公告' current='notices' of={found?.org.id}>
      <View className='about-page'>
        {found && (
          <>
            <View className='about-page__marks'>
              <Tag tone={STAGE_TONES[found.stage]}>{STAGE_NAMES[found.stage]}</Tag>
            </View>
            <View className='text-title' {...described('heading', undefined, 2)}>
              {found.text.title === '' ? UNTITLED : found.text.title}
            </View>
          </>
        )}
        <About store={store} />
      </View>
    </DeskScreen>
  )
})
