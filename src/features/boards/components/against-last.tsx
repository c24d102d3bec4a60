import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/icon'
import { againstWords } from '../number-words'
import './against-last.scss'

interface Props {
  /** Null where there is nothing to compare with: then nothing is shown. */
  points: number | null
}

/** How many points a rate lies above or below the last assignment's at the same hour. */
export function AgainstLast({ points }: Props) {
  const against = againstWords(points)
  if (!against) return null
  return (
    <View className={`against-last${against.up ? ' text-green' : ' text-2'}`}>
      {against.icon && <Icon name={against.icon} size='xs' />}
      <Text>{against.word}</Text>
    </View>
  )
}
