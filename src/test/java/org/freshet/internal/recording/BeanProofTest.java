package org.freshet.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.annotation.RequestCookieMap;
import jakarta.faces.annotation.ViewMap;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.Principal;
import java.util.Map;
import org.freshet.internal.region.Mode;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
@SuppressWarnings("serial")
class BeanProofTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(
            Service.class,
            Plain.class,
            Cart.class,
            Dialogue.class,
            Request.class,
            Shopping.class,
            Signed.class,
            Later.class,
            Tools.class,
            Hammer.class,
            Saw.class,
            Lamp.class,
            Table.class,
            Lamps.class,
            Fires.class,
            ServiceMaker.class,
            BoxMaker.class,
            FacesMaps.class,
            Cookies.class,
            Views.class,
            Roots.class,
            Managed.class,
            OfParam.class,
            OfService.class,
            OfCart.class,
            OfSession.class,
            OfUser.class,
            OfView.class,
            OfAttribute.class);

    @Inject
    private BeanManager beans;

    private Evidence against(String name) {
        return new BeanProof(beans).against(beans.resolve(beans.getBeans(name)), name);
    }

    @Test
    void bean_ofTheRequest_withServices_isProved() {
        assertThat(against("plain")).isNull();
    }

    @Test
    void bean_isWhatItsScopeIs() {
        assertThat(against("cart")).isEqualTo(Evidence.personal("bean cart is @SessionScoped"));
        assertThat(against("dialogue")).isEqualTo(Evidence.view("bean dialogue is @ViewScoped"));
    }

    @Test
    void bean_isWhatItInjects_throughOthers_theViewBeforeThePerson() {
        assertThat(against("shopping"))
                .isEqualTo(Evidence.personal(
                        "bean shopping injects Request: bean Request injects Cart: bean Cart is" + " @SessionScoped"));
        assertThat(against("later").mode()).isEqualTo(Mode.VIEW);
        assertThat(against("signed")).isEqualTo(Evidence.personal("bean signed injects Principal"));
    }

    @Test
    void producedBean_isWhatItsProducersBeanIs() {
        assertThat(against("chosen"))
                .isEqualTo(Evidence.view("bean chosen is produced by Dialogue: bean Dialogue is @ViewScoped"));
        assertThat(against("total").mode()).isEqualTo(Mode.PERSONAL);
        assertThat(against("label").mode()).isEqualTo(Mode.PERSONAL);
        assertThat(against("count")).isNull();
    }

    @Test
    void producedBean_ofItsProducersOwnType_isWhatThatIs() {
        assertThat(against("opened").mode()).isEqualTo(Mode.VIEW);
    }

    @Test
    void instance_ofSeveral_isNotProved() {
        assertThat(against("tools"))
                .isEqualTo(Evidence.personal("bean tools injects Tool, which may be any of several beans"));
    }

    @Test
    void instance_ofSeveral_ofWhichOneIsOfTheView_isOfTheView() {
        assertThat(against("lamps")).isEqualTo(Evidence.view("bean lamps injects Light: bean Lamp is @ViewScoped"));
    }

    /** They come from producers whose scope is the request's, as {@link FacesMaps} says. */
    @Test
    void mapsOfFaces_areOfWhomTheyTell() {
        assertThat(against("cookies").mode()).isEqualTo(Mode.PERSONAL);
        assertThat(against("views").mode()).isEqualTo(Mode.VIEW);
    }

    @Test
    void rootOfTheView_isOfTheView() {
        assertThat(against("root").mode()).isEqualTo(Mode.VIEW);
    }

    @Test
    void managedProperty_isWhatItsExpressionReads() {
        assertThat(against("ofParam")).isNull();
        assertThat(against("ofService")).isNull();
        assertThat(against("ofCart"))
                .isEqualTo(Evidence.personal(
                        "bean ofCart has #{plain.id + cart.total} injected: bean cart is @SessionScoped"));
        assertThat(against("ofSession").mode()).isEqualTo(Mode.PERSONAL);
        assertThat(against("ofUser").mode()).isEqualTo(Mode.PERSONAL);
        assertThat(against("ofView").mode()).isEqualTo(Mode.VIEW);
        assertThat(against("ofAttribute").mode()).isEqualTo(Mode.PERSONAL);
    }

    @Test
    void event_thatIsFired_provesNothing() {
        assertThat(against("fires")).isNull();
    }

    @ApplicationScoped
    public static class Service {}

    @Named
    @RequestScoped
    public static class Plain {
        @Inject
        private Service service;

        @Inject
        private Instance<Service> later;
    }

    @Named
    @SessionScoped
    public static class Cart implements Serializable {
        @Produces
        @Named("total")
        Integer total = 3;
    }

    @Named
    @ViewScoped
    public static class Dialogue implements Serializable {
        @Produces
        @Named("chosen")
        @Dependent
        String chosen() {
            return "milk";
        }
    }

    @RequestScoped
    public static class Request {
        @Inject
        private Cart cart;

        @Produces
        @Named("label")
        Long label() {
            return 1L;
        }
    }

    @Named
    @RequestScoped
    public static class Shopping {
        @Inject
        private Request request;
    }

    @Named
    @RequestScoped
    public static class Signed {
        @Inject
        private Instance<Principal> principal;
    }

    @Named
    @RequestScoped
    public static class Later {
        @Inject
        private Cart cart;

        @Inject
        private Instance<Dialogue> dialogue;
    }

    public interface Tool {}

    @ApplicationScoped
    public static class Hammer implements Tool {}

    @ApplicationScoped
    public static class Saw implements Tool {}

    @Named
    @RequestScoped
    public static class Tools {
        @Inject
        private Instance<Tool> tools;
    }

    public interface Light {}

    @ViewScoped
    public static class Lamp implements Light, Serializable {}

    @SessionScoped
    public static class Table implements Light, Serializable {}

    @Named
    @RequestScoped
    public static class Lamps {
        @Any
        @Inject
        private Instance<Light> lights;
    }

    @Named
    @RequestScoped
    public static class Fires {
        @Inject
        private Event<Tool> tools;
    }

    @ApplicationScoped
    public static class ServiceMaker {
        @Produces
        @Named("count")
        Short count() {
            return 1;
        }
    }

    /** Cannot be told from a bean of its class by its types. */
    @ViewScoped
    public static class BoxMaker implements Serializable {
        @Produces
        @Named("opened")
        @Dependent
        BoxMaker opened() {
            return new BoxMaker();
        }
    }

    @Dependent
    public static class FacesMaps {

        @Produces
        @RequestScoped
        @RequestCookieMap
        Map<String, Object> cookies() {
            return Map.of();
        }

        @Produces
        @RequestScoped
        @ViewMap
        Map<String, Object> view() {
            return Map.of();
        }
    }

    @Named
    @RequestScoped
    public static class Cookies {

        @Inject
        @RequestCookieMap
        private Map<String, Object> all;
    }

    @Named
    @RequestScoped
    public static class Views {

        @Inject
        @ViewMap
        private Map<String, Object> all;
    }

    @Dependent
    public static class Roots {

        @Produces
        @RequestScoped
        UIViewRoot view() {
            return new UIViewRoot();
        }

        @Produces
        @Named("root")
        @Dependent
        Double root(UIViewRoot view) {
            return 1d;
        }
    }

    @Named
    @RequestScoped
    public static class OfParam {
        @Inject
        @ManagedProperty("#{param['cart'] == 1 ? param.id : 'cart'}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfService {
        @Inject
        @ManagedProperty("#{plain.id}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfCart {
        @Inject
        @ManagedProperty("#{plain.id + cart.total}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfSession {
        @Inject
        @ManagedProperty("#{sessionScope.id}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfUser {
        @Inject
        @ManagedProperty("#{request.remoteUser}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfView {
        @Inject
        @ManagedProperty("#{cart.total}#{dialogue.id}")
        private String value;
    }

    @Named
    @RequestScoped
    public static class OfAttribute {
        @Inject
        @ManagedProperty("#{unknown}")
        private String value;
    }

    /** As that of Faces, it knows for whom it produces. */
    @Dependent
    public static class Managed {

        @Produces
        @ManagedProperty("")
        private String value = "";
    }
}
