<#ftl output_format="plainText">
${msg("invitationHeading")}

${msg("invitationWhat")}

${link}

${msg("invitationValid", linkExpirationFormatter(linkExpiration))}
${msg("invitationUnasked")}
