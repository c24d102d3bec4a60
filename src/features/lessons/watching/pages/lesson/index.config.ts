export default definePageConfig({ navigationBarTitleText: '团课', navigationBarTextStyle: 'white' })
