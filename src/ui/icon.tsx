import { View } from '@tarojs/components'
import { described } from './aria'
import type { IconName } from './icon-names'

interface Props {
  name: IconName
  /** 14, 18, 20, 24 and 32. */
  size?: 'xs' | 's' | 'm' | 'base' | 'l'
  /** Only where no word beside it says the same. */
  spoken?: string
}

/** A glyph in the colour of the words around it. */
export function Icon({ name, size = 'base', spoken }: Props) {
  const heard = spoken === undefined ? {} : described('img', spoken)
  return <View className={`icon icon--${name} icon--${size}`} {...heard} />
}
