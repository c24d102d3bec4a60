import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../screen'
import { controls } from './controls'
import { marks } from './marks'
import { measures } from './measures'
import { screens } from './screens'
import { sentences } from './sentences'
import type { Shown } from './shown'
import './index.scss'

/** By what they are for: a picture of all of them at once would be too high. */
const SHELVES: Readonly<Record<string, readonly Shown[]>> = { controls, marks, measures, sentences, screens }

/** Each component of src/ui in each of its states: the one page of a build of its own, which no member gets. */
export default function ShowcasePage() {
  const { shelf = '' } = useRouter().params
  const shown = SHELVES[shelf] ?? Object.values(SHELVES).flat()
  return (
    <Screen title='组件' wide>
      <View className='showcase'>{shown.map(component)}</View>
    </Screen>
  )
}

function component({ name, states, screens: whole }: Shown) {
  return (
    <View key={name} className='showcase__component'>
      <View className='showcase__name text-title'>{name}</View>
      {Object.entries(states).map(([state, drawn]) => (
        <View key={state} className='showcase__state'>
          <View className='showcase__word text-cap'>{state}</View>
          <View className={whole ? 'showcase__screen' : 'showcase__drawn'}>{drawn}</View>
        </View>
      ))}
    </View>
  )
}
