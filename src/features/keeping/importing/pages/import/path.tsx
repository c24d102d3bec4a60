import { Text, View } from '@tarojs/components'
import { described } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { StepBar } from '../../../../../ui/step-bar'
import { useWide } from '../../../../../ui/use-wide'
import { STEPS } from '../../import-words'

/** How far one is: all steps by name on a desk, the present one on a phone. */
export function Path({ step }: { step: number }) {
  const wide = useWide()
  if (!wide)
    return (
      <View className='import__path'>
        <StepBar step={step} of={STEPS.length} />
        <View className='text-cap import__step-name'>{`第 ${step} 步 ${STEPS[step - 1] ?? ''}`}</View>
      </View>
    )
  return (
    <View
      className='import__path import__path--wide'
      {...described('img', `第 ${step} 步，共 6 步：${STEPS[step - 1] ?? ''}`)}
    >
      {STEPS.map((name, index) => (
        <View key={name} className={`import__step${index + 1 === step ? ' import__step--now' : ''}`}>
          {index + 1 < step ? <Icon name='check' size='s' /> : <Text className='text-figures'>{index + 1}</Text>}
          <Text>{name}</Text>
          {index + 1 < STEPS.length && <View className='import__way' />}
        </View>
      ))}
    </View>
  )
}
