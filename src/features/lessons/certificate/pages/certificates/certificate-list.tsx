import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { MyCertificate } from '../../../../../contract/lessons'
import { STATE_NAMES } from '../../../../../domain/assignments/state-names'
import { clockTime, dayName } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { spaced } from '../../../issue-words'
import { certificateUrl, joinUrl } from '../../../routes'
import { ListSkeleton } from '../../../components/list-skeleton'
import { Pager } from '../../../../../ui/pager'
import { scrollToTop } from '../../../../../ui/scrolling'
import { CertificatesStore } from '../../certificates.store'

const go = (url: string) => void Taro.navigateTo({ url })

/** One's own certificates, newest first. */
export const CertificateList = observer(function CertificateList() {
  const store = useStore((app) => new CertificatesStore(app))
  useDidShow(() => void store.load())
  if (store.visitor)
    return (
      <Empty title='还没有学习证明' text='加入团支部以后，学完的每一期都会有一张可以核验的证明。'>
        <Button onTap={() => go(joinUrl())}>加入团支部</Button>
      </Empty>
    )
  return (
    <View className='certificates'>
      <Loaded from={store.pages.page} skeleton={<ListSkeleton />} onRetry={() => void store.load()}>
        {({ rows }) => <Certificates certificates={rows} />}
      </Loaded>
      <Pager pages={store.pages} onTurned={scrollToTop} />
    </View>
  )
})

function Certificates({ certificates }: { certificates: readonly MyCertificate[] }) {
  if (certificates.length === 0)
    return (
      <Empty title='还没有学习证明' text='学完一期团课，证明会出现在这里。'>
        <Button onTap={() => void Taro.switchTab({ url: '/pages/study/index' })}>去看这一期</Button>
      </Empty>
    )
  return (
    <View>
      {certificates.map(({ number, lessonId, label, title, doneAt, late }) => (
        <Row
          key={number}
          icon='medal'
          title={title}
          caption={`${spaced(label)}\u3000${dayName(doneAt)} ${clockTime(doneAt)}`}
          value={<Tag tone={late ? 'amber' : 'green'}>{late ? STATE_NAMES.late : STATE_NAMES.done}</Tag>}
          onTap={() => go(certificateUrl(lessonId))}
        />
      ))}
    </View>
  )
}
