import { View } from '@tarojs/components'
import { described } from './aria'
import './step-bar.scss'

interface Props {
  /** From 1. */
  step: number
  of: number
}

/** How far one is in a few steps. */
export function StepBar({ step, of }: Props) {
  return (
    <View className='step-bar' {...described('img', `第 ${step} 步，共 ${of} 步`)}>
      {Array.from({ length: of }, (_, index) => (
        <View key={index} className={`step-bar__step${index < step ? ' step-bar__step--on' : ''}`} />
      ))}
    </View>
  )
}
