export default definePageConfig({ navigationBarTitleText: '待审的话' })
