import { Image, Text, View } from '@tarojs/components'
import type { Receipt } from '../../../../contract/lessons'
import { pictured, unheard } from '../../../../ui/aria'
import { Rule } from '../../../../ui/rule'
import { certificateWords } from '../certificate-words'
import type { Qr } from '../../../../services/qr'
import './certificate-card.scss'

/** The certificate as it is shown: a document, so it stays paper in the dark. */
export function CertificateCard({ receipt, qr }: { receipt: Receipt; qr: Qr }) {
  const words = certificateWords(receipt)
  return (
    <View className='certificate theme-light'>
      <Rule />
      <View className='certificate__head'>
        <View className='certificate__naming'>
          <View className='certificate__heading'>{words.heading}</View>
          <View className='text-cap'>{words.source}</View>
        </View>
        <Text className='certificate__issue'>{words.issue}</Text>
      </View>
      <View className='certificate__cover'>
        <Image className='certificate__picture' src={receipt.coverUrl} mode='aspectFill' {...unheard} />
      </View>
      <View className='certificate__title'>{words.title}</View>
      <View className='text-cap'>{words.facts}</View>
      <View className='certificate__line' />
      <View className='certificate__foot'>
        <View className='certificate__person'>
          <View className='certificate__name'>{words.name}</View>
          {words.branch.map((name) => (
            <View key={name} className='certificate__branch'>
              {name}
            </View>
          ))}
          <View className='certificate__branch text-figures'>{words.time}</View>
        </View>
        <Image className='certificate__code' src={qr.picture} {...pictured('二维码，扫开是这张证明的核验页')} />
      </View>
      <View className='certificate__number'>
        <Text className='text-figures' userSelect>
          {words.number}
        </Text>
        <Text>{words.check}</Text>
      </View>
    </View>
  )
}
