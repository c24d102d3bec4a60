import { View } from '@tarojs/components'
import './rule.scss'

interface Props {
  tone?: 'red' | 'grey'
  /** 64 wide instead of the whole line. */
  short?: boolean
}

/** 文武线: the thick and thin rule under the thing that a screen is about; at most one a screen. */
export function Rule({ tone = 'red', short }: Props) {
  return <View className={`rule rule--${tone}${short ? ' rule--short' : ''}`} />
}
