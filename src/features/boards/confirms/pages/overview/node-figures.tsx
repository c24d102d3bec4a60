import { View } from '@tarojs/components'
import type { Overview } from '../../../../../contract/boards'
import { figures } from '../../../../../domain/assignments/rate-words'
import { Num } from '../../../../../ui/num'
import { percentWords } from '../../../number-words'
import { besideNode, ofDue, shareOf } from '../../confirm-words'

/** 39.5%, and in how many branches everyone has confirmed; what stands apart below. */
export function NodeFigures({ of }: { of: Overview }) {
  const share = shareOf(of.all)
  return (
    <View>
      <View className='confirms-figures'>
        <View className='confirms-figures__one'>
          <View className='confirms-figures__number'>
            <Num size='hero'>{percentWords(share)}</Num>
            {share !== null && <Num size='m'>%</Num>}
          </View>
          <View className='text-cap text-figures'>{`${ofDue(of.all)} 人已确认`}</View>
        </View>
        <View className='confirms-figures__one confirms-figures__one--second'>
          <View className='confirms-figures__number'>
            <Num size='xl'>{figures(of.complete)}</Num>
            <Num size='m'>{`/ ${figures(of.coverage.branches)}`}</Num>
          </View>
          <View className='text-cap'>个支部已全部确认</View>
        </View>
      </View>
      {besideNode(of).map((line) => (
        <View key={line} className='text-cap text-figures'>
          {line}
        </View>
      ))}
    </View>
  )
}
