import { View } from '@tarojs/components'
import { useEffect, useState, type ComponentType } from 'react'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Skeleton } from '../../../../../ui/skeleton'
import type { RichTextProps } from '../../rich'

type Web = ComponentType<RichTextProps>

/** As high as the editor is with no more than a few lines, with both of its bars and without: what stands below stays where it is. */
const HEIGHT = { editable: 380, still: 282 }

/** The editor of the web is heavy: it comes by itself, once somebody writes, and on no other page. WeChat has its own (index.weapp.tsx). */
export function RichText(props: RichTextProps) {
  const [Web, setWeb] = useState<Web | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (Web !== null || failed) return undefined
    let gone = false
    import(/* webpackChunkName: "rich-text" */ './web').then(
      ({ WebEditor }) => gone || setWeb(() => WebEditor),
      () => gone || setFailed(true),
    )
    return () => void (gone = true)
  }, [Web, failed])
  if (Web !== null) return <Web {...props} />
  if (!failed) return <Skeleton width='100%' height={props.disabled === true ? HEIGHT.still : HEIGHT.editable} />
  return (
    <View {...described('alert')}>
      <View className='text-2'>编辑框没有加载出来，写过的内容都在。连上网络后再试。</View>
      <Button small onTap={() => setFailed(false)}>
        重新加载编辑框
      </Button>
    </View>
  )
}
