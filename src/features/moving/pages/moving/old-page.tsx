import { Text, View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { AbsentPicture, MovedBlock, MovedPage, MovedRow } from '../../../../contract/moving-replies'
import type { ShownBlock } from '../../../../contract/notice-replies'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { sizeWords } from '../../../../domain/size-words'
import { NoticeText } from '../../../../notice-text/notice-text'
import { partsOf } from '../../../../notice-text/parts'
import { group, scrollable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Rule } from '../../../../ui/rule'
import { Tag } from '../../../../ui/tag'
import './old-page.scss'

interface Props {
  page: MovedPage
  /** As it was put right since. */
  row: MovedRow
  original: boolean
}

/** An old notice as its readers will see it, or all that its page says; nothing of it can be tapped. */
export function OldPage({ page, row, original }: Props) {
  const ref = useRef<HTMLElement>(null)
  // Its links are drawn as a reader has them; no key leads there.
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') ref.current?.setAttribute('inert', '')
  }, [original])
  if (original)
    return (
      <View className='old-page' {...group('原文件')} {...scrollable}>
        <View className='text-cap old-page__file'>{row.file}</View>
        <Text className='old-page__original'>{page.original}</Text>
      </View>
    )
  return (
    <View className='old-page' {...group('导入后')} {...scrollable}>
      <View ref={ref}>
        <View className='old-page__title'>{row.title === '' ? '标题' : row.title}</View>
        <View className='text-cap old-page__from'>
          {[row.source, row.day ?? '日期', CATEGORY_NAMES[row.category]].join('　')}
        </View>
        <Tag>旧公告</Tag>
        <View className='old-page__rule'>
          <Rule />
        </View>
        {stretchesOf(page.blocks).map((stretch, nth) =>
          Array.isArray(stretch) ? (
            <NoticeText key={nth} steps={partsOf(stretch).flat()} />
          ) : (
            <View key={nth} className='text-cap old-page__absent'>
              {stretch.why === 'foreign' ? '外链图片，原地址在别的网站' : `图片没有一起上传：${stretch.words}`}
            </View>
          ),
        )}
        {page.attachments.map(({ name, bytes, missing }, nth) => (
          <View key={nth} className={`old-page__attached${missing === null ? '' : ' old-page__attached--missing'}`}>
            <Icon name={missing === null ? 'clip' : 'alert'} size='s' />
            <Text>{`${name}　${missing ?? sizeWords(bytes)}`}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

const isAbsent = (block: MovedBlock): block is AbsentPicture => block.kind === 'absent'

/** What is drawn in one, and between it each picture that does not come along. */
function stretchesOf(blocks: readonly MovedBlock[]): (ShownBlock[] | AbsentPicture)[] {
  const all: (ShownBlock[] | AbsentPicture)[] = []
  for (const block of blocks) {
    const last = all[all.length - 1]
    if (isAbsent(block)) all.push(block)
    else if (Array.isArray(last)) last.push(block)
    else all.push([block])
  }
  return all
}
