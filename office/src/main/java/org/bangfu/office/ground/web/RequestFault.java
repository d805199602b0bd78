package org.bangfu.office.ground.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What was wrong with a request before any feature saw it.
 *
 * @param path the parameter, the header, or the place in the document ({@code members[2].name}, {@code $} for the whole)
 * @param sentence what is wrong there and how to mend it
 * @param address whether it stands in the address, which people do not write by hand
 */
record RequestFault(int status, String path, String sentence, boolean address) {

    private static final String DOCUMENT = "$";

    private static final int LONGEST_PATH = 200;

    RequestFault(int status, String path, String sentence) {
        this(status, path, sentence, false);
    }

    /** Empty where it was no fault of the request. */
    static Optional<RequestFault> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
                    case TypeMismatchException mismatch -> {
                        String name = Objects.requireNonNullElse(mismatch.getPropertyName(), DOCUMENT);
                        yield new RequestFault(400, name, name + " " + wanted(mismatch.getRequiredType()) + "。");
                    }
                    case BadHeader bad -> bad.misread();
                    case BindException binding -> binding(binding);
                    case WrongAddress wrong -> new RequestFault(400, wrong.parameter(), wrong.sentence());
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
                    case MissingServletRequestParameterException missing ->
                        new RequestFault(400, missing.getParameterName(), "缺少参数 " + missing.getParameterName() + "。");
                    case MissingServletRequestPartException missing ->
                        new RequestFault(
                                400,
                                missing.getRequestPartName(),
                                "请用 multipart/form-data 发送文件，字段名 " + missing.getRequestPartName() + "，一个文件最大 20 MB。");
                    case MissingRequestHeaderException missing ->
                        new RequestFault(400, missing.getHeaderName(), "缺少请求头 " + missing.getHeaderName() + "。");
                    case HttpMediaTypeNotSupportedException type ->
                        new RequestFault(
                                415,
                                HttpHeaders.CONTENT_TYPE,
                                "请求头 Content-Type 应是 " + types(type.getSupportedMediaTypes()) + "。");
                    case HttpMediaTypeNotAcceptableException type ->
                        new RequestFault(
                                406,
                                HttpHeaders.ACCEPT,
                                "请求头 Accept 要的格式给不出，这里只有 " + types(type.getSupportedMediaTypes()) + "。");
                    case ErrorResponse known when known.getStatusCode().is4xxClientError() -> known(known);
                    default -> null;
                });
    }

    /** A number in an address that can be nobody's leads nowhere, as one that is nobody's does. */
    private static RequestFault mismatch(MethodArgumentTypeMismatchException mismatch) {
        boolean address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return new RequestFault(
                address ? 404 : 400,
                mismatch.getName(),
                mismatch.getName() + " " + wanted(mismatch.getRequiredType()) + "。",
                address);
    }

    private static RequestFault known(ErrorResponse known) {
        HttpStatusCode status = known.getStatusCode();
        return new RequestFault(
                status.value(), DOCUMENT, Trouble.of(status.value()).program());
    }

    private static RequestFault binding(BindException binding) {
        FieldError wrong = binding.getFieldError();
        String name = wrong == null ? DOCUMENT : wrong.getField();
        Class<?> wanted = wrong == null ? null : binding.getFieldType(name);
        return new RequestFault(400, name, name + " " + wanted(wanted) + "。");
    }

    private static RequestFault unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new RequestFault(400, DOCUMENT, "请求里没有内容。请发送 JSON 文档。");
            case StreamConstraintsException tooMuch -> new RequestFault(400, place(tooMuch), "这里嵌套太深，或者名字、数字、文字太长。");
            case InputCoercionException mismatch ->
                new RequestFault(400, place(mismatch), "这里" + wanted(mismatch.getTargetType()) + "。");
            case StreamReadException broken ->
                new RequestFault(
                        400,
                        place(broken),
                        broken.getLocation() == null
                                ? "不是合格的 JSON 文档，请检查括号、引号和逗号。"
                                : "第 %d 行第 %d 个字符处不是合格的 JSON，请检查括号、引号、逗号和重复的字段名。"
                                        .formatted(
                                                broken.getLocation().getLineNr(),
                                                broken.getLocation().getColumnNr()));
            case UnrecognizedPropertyException unknown -> new RequestFault(400, place(unknown), "没有这个字段，请对照接口文档检查字段名。");
            case ValueInstantiationException refused
            when refused.getCause() instanceof Refusal refusal ->
                new RequestFault(422, Objects.requireNonNullElse(refusal.field(), place(refused)), refusal.sentence());
            case InvalidNullException missing -> new RequestFault(400, place(missing), "这里不能是空的。");
            case MismatchedInputException mismatch ->
                new RequestFault(400, place(mismatch), "这里" + wanted(mismatch.getTargetType()) + "。");
            case JacksonException other -> new RequestFault(400, place(other), "这里写得不对，请对照接口文档检查。");
            default -> new RequestFault(400, DOCUMENT, "请求的内容没有收完整，请重新发送。");
        };
    }

    /** As the contract writes paths. */
    private static String place(JacksonException at) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : at.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getPropertyName()));
            }
            if (path.length() > LONGEST_PATH) {
                return path.substring(0, LONGEST_PATH) + "…";
            }
        }
        return path.isEmpty() ? DOCUMENT : path.toString();
    }

    /** A name that somebody made up may hold anything. */
    private static String shown(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "�");
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "写得不对";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "应是整数，而且不能太大";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "应是 true 或 false";
        }
        if (type.isEnum()) {
            return "应是这些里的一个：" + Choices.of(type);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "应是列表，写在 [ ] 里";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "应是对象，写在 { } 里";
        }
        return type == String.class ? "应是文字，写在引号里" : "写得不对";
    }

    private static String types(Collection<MediaType> types) {
        return types.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream()
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .distinct()
                        .collect(Collectors.joining("、"));
    }
}
