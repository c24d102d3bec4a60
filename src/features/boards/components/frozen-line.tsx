import { Text, View } from '@tarojs/components'
import type { Frozen } from '../../../contract/boards'
import type { Coverage, Participation } from '../../../domain/assignments/rate'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Keep, useKeptOpen } from '../../../ui/kept'
import { Sheet } from '../../../ui/sheet'
import { frozenWords } from './frozen-words'
import './frozen-line.scss'

interface Props {
  frozen: Frozen | null
  live: { rate: Participation; coverage: Coverage | null }
}

const ABOVE = '上面是现在的数字'
const OPEN = new Keep<boolean>()

/** The numbers of the deadline where they differ from now's; a tap says why there are two. */
export function FrozenLine({ frozen, live }: Props) {
  const [open, setOpen] = useKeptOpen(OPEN)
  const words = frozenWords(frozen, live)
  if (!words) return null
  const label = `${words.when}，${words.rate}，${ABOVE}，为什么有两个数字`
  return (
    <View>
      <View className='frozen-line' {...tappable(() => setOpen(true), { label })}>
        <View className='frozen-line__words'>
          <Text className='text-medium'>{words.when}</Text>
          <Text>{words.rate}</Text>
          <Text className='text-cap'>{ABOVE}</Text>
        </View>
        <Icon name='info' size='s' />
      </View>
      <Sheet open={open} title='为什么有两个数字' onClose={() => setOpen(false)}>
        <View className='frozen-line__part'>
          <View className='text-bold'>冻结</View>
          <View className='text-2'>
            截止时的花名册和数字会留存下来，不再改动。周调度和月考核只用冻结的数字，补学、更正、请假和转接都不会改动它。
          </View>
        </View>
        <View className='frozen-line__part'>
          <View className='text-bold'>现在</View>
          <View className='text-2'>按现在的记录计算，截止后的补学、更正、请假会计在里面。</View>
        </View>
      </Sheet>
    </View>
  )
}
