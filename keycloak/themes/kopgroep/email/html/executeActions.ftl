<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading>${msg("invitationHeading")}</@layout.heading>
<@layout.text>${msg("invitationWhat")}</@layout.text>
<@layout.button to=link>${msg("invitationButton")}</@layout.button>
<@layout.quiet>${msg("invitationValid", linkExpirationFormatter(linkExpiration))}</@layout.quiet>
<@layout.quiet>${msg("invitationUnasked")}</@layout.quiet>
</@layout.emailLayout>
