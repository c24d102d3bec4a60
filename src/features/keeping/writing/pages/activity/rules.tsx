import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { COUNTS_NAMES } from '../../../../../domain/checkins/hours'
import { live } from '../../../../../ui/aria'
import { Row } from '../../../../../ui/row'
import { SwitchRow } from '../../../../../forms/switch-row'
import { momentWords } from '../../../../../forms/moments'
import type { PicturesStore } from '../../../pictures.store'
import type { ActivityStore } from '../../activity.store'
import type { PublishingStore } from '../../publishing.store'
import { cancelWords, WAY_NAMES, WELCOME_NAMES } from '../../writing-words'
import { RuleSheets, type RuleSheet } from './rule-sheets'
import '../../../components/keeping.scss'

interface Props {
  store: ActivityStore
  publishing: PublishingStore
  pictures: PicturesStore
}

/** Who has a place, until when, and what is said of it. */
export const Rules = observer(function Rules({ store, pictures }: Props) {
  const [open, setOpen] = useState<RuleSheet | null>(null)
  const { text, flaws, closed, edited } = store
  if (!text) return null
  const settled = (field: 'way' | 'closesAt' | 'opensAt') => closed || (edited.value?.fixed.includes(field) ?? false)
  const show = (sheet: RuleSheet) => (closed ? undefined : () => setOpen(sheet))
  return (
    <View className='keeping__gap keeping__lines'>
      <SwitchRow title='满员后可候补' on={text.waits} disabled={closed} onChange={(waits) => store.change({ waits })} />
      <Flaw of={flaws.waits} />
      <Row
        title='名额怎么给'
        caption={settled('way') && !closed ? '发布以后不能再改' : undefined}
        value={WAY_NAMES[text.way]}
        onTap={settled('way') ? undefined : show('way')}
      />
      <Row
        title='报名开始'
        value={text.opensAt === null ? '发布后马上' : momentWords(text.opensAt)}
        onTap={settled('opensAt') ? undefined : show('opensAt')}
      />
      <Flaw of={flaws.opensAt} />
      <Row
        title='报名截止'
        caption={text.way === 'draw' ? '截止时抽签，公布种子' : undefined}
        value={text.closesAt === null ? '开场前都能报' : momentWords(text.closesAt)}
        onTap={settled('closesAt') ? undefined : show('closesAt')}
      />
      <Flaw of={flaws.closesAt} />
      <Row title='取消截止' value={cancelWords(text.cancelHours)} onTap={show('cancelHours')} />
      <Flaw of={flaws.cancelHours} />
      <Row title='谁能报名' value={WELCOME_NAMES[text.welcome]} onTap={show('welcome')} />
      <Row
        title='时长'
        caption={text.counts === 'none' ? undefined : '签到的人离开时可以签退'}
        value={COUNTS_NAMES[text.counts]}
        onTap={show('counts')}
      />
      <SwitchRow
        title='签到时问一下位置'
        caption='只作参考，不挡人，也不存位置'
        on={text.ranged}
        disabled={closed}
        onChange={(ranged) => store.change({ ranged })}
      />
      <Row title='说明和图片' value={`${[...text.text].length} 字，${text.pictures.length} 张`} onTap={show('text')} />
      {/* In a place of its own: when it goes, the rows beside it are not sent again. */}
      <View>
        {open !== null && <RuleSheets open={open} store={store} pictures={pictures} onClose={() => setOpen(null)} />}
      </View>
    </View>
  )
})

/** A sentence under its row. */
const Flaw = ({ of }: { of: string | undefined }) => (
  <View className='text-note text-amber' {...live}>
    {of ?? ''}
  </View>
)
