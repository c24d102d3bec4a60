import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { DrawSheet } from '../../../../../contract/homes'
import { described } from '../../../../../ui/aria'
import { Hero } from '../../../../../ui/hero'
import { Icon } from '../../../../../ui/icon'
import type { DrawStore } from '../../draw.store'
import { findingWords } from '../../draw-words'
import { momentWords } from '../../time-words'

interface Props {
  store: DrawStore
  sheet: DrawSheet
}

/** Where the reader's ticket came, and whether all fits: before the closing, how many take part. */
export const Finding = observer(function Finding({ store, sheet }: Props) {
  const { finding, place, promised } = store
  const { closesAt, now, quota, tickets, seed } = sheet
  const count = tickets.length
  if (seed === null)
    return <Hero number={quota} title='席，还没抽' text={`${momentWords(closesAt, now)} 报名截止，随后抽签`} />
  const words = finding === null ? null : findingWords(finding, promised !== null)
  return (
    <>
      <Hero
        number={place ?? count}
        title={place === null ? '张票' : `位，共 ${count} 张票`}
        text={place === null ? `抽 ${quota} 席` : `抽 ${quota} 席，这是抽出的先后`}
      />
      {words !== null && (
        <View className={`draw__finding${words.good ? '' : ' draw__finding--bad'}`} {...described('status')}>
          <Icon name={words.good ? 'check-circle' : 'alert'} />
          <View className='draw__words'>
            <View className='text-bold'>{words.title}</View>
            <View>{words.text}</View>
          </View>
        </View>
      )}
    </>
  )
})
