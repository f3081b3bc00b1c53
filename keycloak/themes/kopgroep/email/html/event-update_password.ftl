<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading>${msg("passwordChangedHeading")}</@layout.heading>
<@layout.text>${msg("passwordChangedWhat")}</@layout.text>
<@layout.quiet>${msg("passwordChangedNotYou")}</@layout.quiet>
</@layout.emailLayout>
