import { View } from '@tarojs/components'
import { unheard } from './aria'
import './seal.scss'

interface Props {
  name: string
  /** The reader's own: red. */
  me?: boolean
  large?: boolean
}

/** The first character of a name as a seal, instead of a photograph. */
export function Seal({ name, me, large }: Props) {
  const [first = ''] = name
  return (
    <View className={`seal${me ? ' seal--me' : ''}${large ? ' seal--large' : ''}`} {...unheard}>
      {first}
    </View>
  )
}
