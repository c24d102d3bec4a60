import { Textarea, View } from '@tarojs/components'
import { REASON_MAX } from '../../../../domain/limits'
import { named } from '../../../../ui/aria'

/** Why, in words that the person reads; of several lines. */
export const Reason = ({ value, onInput }: { value: string; onInput: (value: string) => void }) => (
  <View className='reason'>
    <Textarea
      className='reason__box'
      value={value}
      maxlength={REASON_MAX}
      placeholder='理由，本人会看到'
      placeholderClass='reason__placeholder'
      {...named('理由，本人会看到')}
      onInput={(event) => onInput(event.detail.value)}
    />
  </View>
)
