package nl.kopgroep.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.kopgroep.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modules_depend_on_each_other_without_cycles_and_on_nothing_hidden() {
        ApplicationModules.of(NotificationService.class).verify();
    }

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("they are called over HTTP and by nobody else");

    @ArchTest
    static final ArchRule ONLY_MAILING_KNOWS_MAIL = noClasses()
            .that()
            .resideOutsideOfPackages("..mailing..", "..bounces..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..")
            .because(
                    "every channel reads the same decisions; mail is one of them, and only what comes back of it is mail again");

    @ArchTest
    static final ArchRule ADDRESSES_STAY_NEAR_THE_MAIL = noClasses()
            .that()
            .resideOutsideOfPackages("..facts..", "..mailing..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*People(\\$Person)?")
            .because("names and addresses are nobody else's business");

    @ArchTest
    static final ArchRule NO_OBJECT_RELATIONAL_MAPPER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..")
            .because("decisions are made in sets, in SQL that can be read");
}
