import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { described } from '../../../../ui/aria'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { DOCUMENTS } from '../../terms-text'
import './index.scss'

/** The agreement, or what is done with personal data. */
export default function TermsPage() {
  const { title, lead, parts } = DOCUMENTS[useRouter().params.doc === 'terms' ? 'terms' : 'privacy']
  return (
    <Screen title={title}>
      <View className='terms'>
        <View className='terms__lead'>{lead}</View>
        <Rule />
        {parts.map(({ heading, paragraphs }) => (
          <View key={heading}>
            <View className='text-title terms__heading' {...described('heading', undefined, 2)}>
              {heading}
            </View>
            {paragraphs.map((paragraph) => (
              <View key={paragraph} className='terms__paragraph'>
                {paragraph}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Screen>
  )
}
