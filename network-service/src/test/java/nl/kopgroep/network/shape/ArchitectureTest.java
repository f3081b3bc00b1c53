package nl.kopgroep.network.shape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.network.NetworkServiceApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = NetworkServiceApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule events_leave_by_one_door = noClasses()
            .that()
            .resideOutsideOfPackages("..network.facts..", "..network.restatement..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Outbox.class)
            .because("an event that isn't applied to this service's own grants in the same transaction opens a gap");

    @ArchTest
    static final ArchRule aggregates_know_no_framework = noClasses()
            .that()
            .areAssignableTo(AggregateRoot.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
            .because("what may happen to an aggregate can be read, and tried, without a server");

    @ArchTest
    static final ArchRule controllers_are_their_packages_own = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("the API is reached over HTTP, never from another module");

    @ArchTest
    static final ArchRule keycloak_is_asked_by_nobody_else = noClasses()
            .that()
            .resideOutsideOfPackage("..person.keycloak..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..person.keycloak..")
            .because("with Keycloak down everything else goes on");

    @Test
    void no_module_reaches_into_another_and_none_go_round_in_a_circle() {
        ApplicationModules.of(NetworkServiceApplication.class).verify();
    }
}
